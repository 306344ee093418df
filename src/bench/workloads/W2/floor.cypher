MATCH (p:Plan {id: $id})
RETURN [p.id, p.title,
  [(p)-[:HAS_PRIORITY]->(pr) | [pr.id, pr.title,
    [(pr)-[:DELIVERED_BY]->(a) | [a.id, a.title,
      head([(a)-[:OWNED_BY]->(o) | [o.name]]),
      [(a)-[:MEASURED_BY]->(m) | [m.id, m.name, m.unit]]]]]]] AS value
