"""An agenda with what real ones have: hours without a.m., one out of place, one that goes on."""

NOTE = """AGENDA preliminar

Lunes 16 de julio 2018
08:00 – 08:15\t\tRegistro
08:15 – 08:30\t\tBienvenida
\t\t\tSecretaría
Presidencia
08:30 – 08:45\t\tSesión 1: Quiénes somos
· Una vuelta de nombres
· Qué esperamos
Facilita: Equipo
08:45 – 09:30\tSesión 2: La región hoy
Facilita: Equipo
09:30 – 09:45\t\tPausa Café
09:45 – 10:30\tSesión 3: Conceptos
10:30 – 11:30\tSesión 4: Un fondo
Facilita: Equipo
02:00 – 03:45\tSesión 4.b: Otro fondo
· A quiénes llega
Facilita: Equipo
12:30 – 01:30\t\tAlmuerzo

01:30 – 03:30\tSesión 5: Países, uno por uno:
· Programas
· Plenaria
03:30 – 03:45\t\tPausa Café

04:00 – 05:00\tSesión 6: De otras regiones
 Martes 17 de julio

08:00 – 08:45\tSesión 6 (continuación) – De otras regiones
08:45 – 09:30\tSesión 7: De paso
                                          Facilita: Equipo
09:30 – 09:45\t\tPausa Café
09:45 – 11:40\tSesión 8: Trabajo en grupos
11:40 – 12:30\tDiálogo y conclusiones
12:30 – 12:45\tEvaluación y cierre
"""
ENGLISH = """Monday, July 16th, 2018
8:30 am to 9:00 am  Registration
9:00 – 10:30 Session 1: Who we are
Facilitator: The team
10:30-10:45 a.m. Coffee break
2:00 - 3:45 p.m. Session 2: The region
Day 2
9h00 – 10h00 Session 2 (continued)
14:00  Session 3
"""
