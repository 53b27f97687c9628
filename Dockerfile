# The site alone: docker build -t scenario-dashboard . && docker run -p 4173:4173 -v cache:/cache scenario-dashboard
# How to grow from here: docs/deploying.md. Every setting: docs/settings.md.

FROM node:24-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY remix.config.ts tsconfig.json ./
COPY public ./public
COPY app ./app
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /site
# Whoever runs it may write into the cache and nowhere else.
RUN mkdir /cache && chown node:node /cache
COPY package.json LICENSE ./
COPY --from=build /site/node_modules ./node_modules
COPY --from=build /site/build ./build
COPY data ./data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4173 CACHE_DIR=/cache MEMORY=512MB
USER node
VOLUME /cache
EXPOSE 4173
# Without another Node beside the one that serves: there may be 640 MB in all.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT} && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
CMD ["node", "build/server/index.js"]
