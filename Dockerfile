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
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY schema ./schema
COPY cypher ./cypher
COPY data ./data
# Where the end of the audit trail is kept, outside the graph; mount a volume there.
RUN install -d -o node -g node /var/lib/sister-city-graph
ENV AUDIT_HEAD_FILE=/var/lib/sister-city-graph/audit-head.json
USER node
EXPOSE 4000
CMD ["node", "dist/main.js"]
