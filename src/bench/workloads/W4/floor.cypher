MATCH (m:Measure {id: $id})
RETURN [m.id, m.name,
  COLLECT {
    MATCH (m)<-[:MEASURED_BY]-()<-[:DELIVERED_BY]-()<-[:HAS_PRIORITY]-(p)
    WITH DISTINCT p
    RETURN [p.id, p.title, p.edition] },
  COLLECT {
    MATCH (m)<-[:MEASURED_BY]-()<-[:DELIVERED_BY]-()-[:ALIGNS_TO]->(s)
    WITH DISTINCT s
    RETURN [s.id, s.name] }] AS value
