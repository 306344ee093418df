MATCH (s:System {id: $id})
CALL (s) {
  MATCH (s)-[:HAS_PLAN]->(p)-[:HAS_PRIORITY]->(pr)
  RETURN count(DISTINCT p) AS plans, count(pr) AS priorities, sum(COUNT { (pr)-[:DELIVERED_BY]->() }) AS actions
}
CALL (s) {
  MATCH (s)-[:HAS_PLAN]->()-[:HAS_PRIORITY]->()-[:DELIVERED_BY]->()<-[:THREATENS]-(r)
  RETURN count(DISTINCT r) AS risks
}
RETURN [s.id, s.name, plans, priorities, actions, risks, COLLECT {
  MATCH (s)-[:HAS_MEASURE]->(m)
  CALL (m) { MATCH (m)-[:OBSERVED]->(o) RETURN o ORDER BY o.period DESC LIMIT 1 }
  RETURN [m.id, m.name, m.unit, [o.period, o.value, o.planned]] }] AS value
