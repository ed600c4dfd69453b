# syntax=docker/dockerfile:1
# API, worker and their commands: one image, several entry points. Build from the repository's root:
#   docker build -f docker/api.Dockerfile -t tandem-api .
FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV NX_DAEMON=false NX_TUI=false
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
RUN npx nx run-many -t build -p @tandem/api
# What remains are compiled files and, in node_modules, what the API needs to run.
RUN find apps libs -name src -prune -exec rm -rf {} +
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund -w apps/api

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3001
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/libs ./libs
COPY --from=build /app/apps/api ./apps/api
COPY docker/health.mjs docker/worker-health.mjs ./docker/
RUN mkdir -p /var/lib/tandem/files && chown node:node /var/lib/tandem/files
USER node
EXPOSE 3001
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "docker/health.mjs", "/health/ready"]
CMD ["node", "apps/api/dist/main.js"]
