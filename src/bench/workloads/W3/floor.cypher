MATCH (:System {id: $id})-[:HAS_MEASURE]->(m)
WHERE m.status = 'ACTIVE'
WITH m ORDER BY m.name
WITH collect(m) AS ms
RETURN [size(ms), size(ms) > 50, [m IN ms[..50] | [m.id, m.name, m.unit, m.status]]] AS value
