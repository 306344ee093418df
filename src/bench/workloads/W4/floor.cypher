MATCH (m:Measure {id: $id})<-[:MEASURED_BY]-()<-[:DELIVERED_BY]-(pr)
WITH DISTINCT m, pr
MATCH (pr)<-[:HAS_PRIORITY]-(p)
MATCH (pr)-[:ALIGNS_TO]->(s)
WITH m, collect(DISTINCT p) AS ps, collect(DISTINCT s) AS ss
RETURN [m.id, m.name, [p IN ps | [p.id, p.title, p.edition]], [s IN ss | [s.id, s.name]]] AS value
