FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:20-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:20-bookworm-slim
# What installs packages has no place where nothing is installed any more.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-* /usr/local/bin/yarn*
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY schema ./schema
COPY cypher ./cypher
COPY data ./data
# All that is ever written: the end of the audit trail, outside the graph, and the graph itself where no NEO4J_URI is set. Mount a volume
# there; everything else may be read-only.
RUN install -d -o node -g node /var/lib/sister-city-graph
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    GRAPH_FILE=/var/lib/sister-city-graph/graph.grafeo \
    AUDIT_HEAD_FILE=/var/lib/sister-city-graph/audit-head.json
USER node
VOLUME /var/lib/sister-city-graph
EXPOSE 4000
# Not /ready: what restarts the unhealthy would restart the service because its database is away, and help nobody.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
