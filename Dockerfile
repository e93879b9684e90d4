# The bot alone, without a compiler, tests or the tools of those who change it. All that it keeps is under /data.
#
#   docker build --tag touchbase .
#   docker run --rm --env-file .env --volume touchbase:/data touchbase python -m bot init
#   docker run --detach --name touchbase --env-file .env --volume touchbase:/data --restart on-failure \
#       --read-only --tmpfs /tmp --stop-timeout 15 touchbase

FROM python:3.11-slim-trixie AS libraries

COPY requirements/runtime.txt .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: --requirement runtime.txt


FROM python:3.11-slim-trixie

# pg_dump and pg_restore, for backups where the database is PostgreSQL 17 or older.
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*

# The folder exists before it is a volume, so that a new volume belongs to the bot's user.
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin touchbase \
    && install --directory --owner touchbase --group touchbase --mode 0700 /data

COPY --from=libraries /venv /venv
WORKDIR /app
COPY locales locales
COPY sales sales
COPY handlers handlers
COPY storage storage
COPY sandbox sandbox
COPY bot bot
RUN /venv/bin/python -m compileall -q .

ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATABASE_URL=sqlite:////data/touchbase.db \
    BACKUP_FOLDER=/data/backups \
    HTTP_HOST=0.0.0.0 \
    HTTP_PORT=8080

USER touchbase
VOLUME /data
EXPOSE 8080

HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, sys; from http.client import HTTPConnection as To; to = To('127.0.0.1', int(os.environ['HTTP_PORT']), timeout=4); to.request('GET', '/healthz'); sys.exit(to.getresponse().status != 200)"]

CMD ["python", "-m", "bot"]
