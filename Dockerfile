# The database client is generated in a stage of its own, so that no developer package reaches the image that runs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY prisma prisma
RUN npm ci

FROM node:24-slim
# One arena: else the C library keeps memory for each thread that nobody uses, some tens of megabytes.
ENV NODE_ENV=production HTO_DATA=/data MALLOC_ARENA_MAX=1
WORKDIR /app
COPY package.json package-lock.json ./
# What is only for developing, and the query compilers of other databases, is half of it and read by nobody here.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force && \
  find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete && \
  find node_modules/@prisma/client/runtime -type f -name 'query_compiler*' ! -name '*postgresql*' -delete
COPY prisma/migrations prisma/migrations
COPY content content
COPY src src
COPY --from=build /app/src/store/generated src/store/generated
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTO_PORT || 3978}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--import", "./src/compile-cache.js", "src/main.ts"]
