"""What is usual for sentences of a language: made anew for `colaboracion/similar/usual.py`.

`python -m tests.similar.usual` prints it, and is run again when the model is another one.
"""

import base64

import numpy as np
from numpy.typing import NDArray

from colaboracion.meaning import vectors_of

SENTENCES = {
    "es": (
        "Capacitar al personal en los municipios",
        "Falta de presupuesto para el mantenimiento",
        "Mejorar la coordinación entre las instituciones",
        "Los datos no están actualizados",
        "Participación de las mujeres en las decisiones",
        "Un calendario claro y conocido por todos",
        "Las escuelas rurales tienen pocos maestros",
        "Reparar los caminos antes de la lluvia",
        "Rendición de cuentas ante la comunidad",
        "Los trámites son largos y caros",
        "Apoyo a los pequeños productores",
        "Demasiadas reuniones sin acuerdos",
        "Crear un comité de seguimiento",
        "El transporte público no llega a los barrios",
        "Información sencilla en el idioma de cada quien",
        "La basura termina en los ríos",
    ),
    "en": (
        "Train the staff in the municipalities",
        "Not enough budget for maintenance",
        "Better coordination between institutions",
        "The data are out of date",
        "Women take part in decisions",
        "A clear calendar that everyone knows",
        "Rural schools have few teachers",
        "Repair the roads before the rains",
        "Accountability to the community",
        "Procedures are long and expensive",
        "Support for small farmers",
        "Too many meetings without agreements",
        "Set up a follow-up committee",
        "Public transport does not reach the neighbourhoods",
        "Simple information in everyone's own language",
        "Rubbish ends up in the rivers",
    ),
}


def mean(language: str) -> NDArray[np.float32]:
    """The middle of the vectors of its sentences."""
    vectors = vectors_of(SENTENCES[language])
    assert vectors is not None
    return vectors.mean(axis=0)


def written(vector: NDArray[np.float32]) -> tuple[float, str]:
    """Its greatest number, and all of them in 127ths of it, as text."""
    greatest = float(np.abs(vector).max())
    steps = np.round(vector / greatest * 127).astype(np.int8)
    return round(greatest, 4), base64.b85encode(steps.tobytes()).decode()


if __name__ == "__main__":
    for each in SENTENCES:
        print(each, *written(mean(each)))  # noqa: T201
