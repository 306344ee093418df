MATCH (:System {id: $id})-[:HAS_MEASURE]->(m)
WHERE m.status = 'ACTIVE'
WITH m, m.name AS name ORDER BY name
WITH collect([m.id, name, m.unit, m.status]) AS ms
RETURN [size(ms), size(ms) > 50, ms[..50]] AS value
