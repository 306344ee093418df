// The graph behind @neo4j/graphql and Apollo Server, as its makers set it up for production.
import fs from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = fs.readFileSync(new URL("./schema.graphql", import.meta.url), "utf8");
const driver = neo4j.driver(process.env.NEO4J_URI, undefined, {
  maxConnectionPoolSize: 64,
  telemetryDisabled: true,
  encrypted: false,
});
const excludeDeprecatedFields = {
  bookmark: true,
  aggregationFilters: true,
  attributeFilters: true,
  mutationOperations: true,
  relationshipFilters: true,
};
const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { excludeDeprecatedFields } }).getSchema();
const server = new ApolloServer({ schema, introspection: false, includeStacktraceInErrorResponses: false });
await startStandaloneServer(server, {
  listen: { port: Number(process.env.PORT), host: "127.0.0.1" },
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
});
