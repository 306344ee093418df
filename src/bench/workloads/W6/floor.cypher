MATCH (m:Measure {id: $id})
RETURN [m.id, m.name, m.unit, COLLECT {
  MATCH (m)-[:OBSERVED]->(o)
  RETURN [o.period, o.value, o.planned] ORDER BY o.period }] AS value
