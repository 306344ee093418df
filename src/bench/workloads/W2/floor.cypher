MATCH (p:Plan {id: $id})
OPTIONAL MATCH (p)-[:HAS_PRIORITY]->(pr)
OPTIONAL MATCH (pr)-[:DELIVERED_BY]->(a)
OPTIONAL MATCH (a)-[:OWNED_BY]->(o)
OPTIONAL MATCH (a)-[:MEASURED_BY]->(m)
WITH p, pr, a, o, collect(CASE WHEN m IS NOT NULL THEN [m.id, m.name, m.unit] END) AS ms
WITH p, pr, collect(CASE WHEN a IS NOT NULL THEN [a.id, a.title, [o.name], ms] END) AS acts
WITH p, collect(CASE WHEN pr IS NOT NULL THEN [pr.id, pr.title, acts] END) AS prs
RETURN [p.id, p.title, prs] AS value
