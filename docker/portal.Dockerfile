# syntax=docker/dockerfile:1
# The portal. Build from the repository's root:
#   docker build -f docker/portal.Dockerfile -t tandem-portal .
FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV NX_DAEMON=false NX_TUI=false
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
RUN npx nx run-many -t build -p @tandem/portal
# The build holds our libraries: what remains in node_modules is what it imports from others.
RUN find apps libs -name src -prune -exec rm -rf {} + && rm -rf apps/portal/app
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund -w apps/portal

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/apps/portal ./apps/portal
COPY docker/health.mjs ./docker/
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "docker/health.mjs", "/health/live"]
CMD ["node", "apps/portal/server.js"]
