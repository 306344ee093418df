MATCH path = (start:Node {id: $id}) (()<-[:MEASURED_BY|DELIVERED_BY|HAS_PRIORITY]-()){0,3} (()-[:ALIGNS_TO]->()){0,1} (end:KIND)
RETURN [node IN nodes(path) | node.id] AS ids, [link IN relationships(path) | type(link)] AS types
ORDER BY length(path)
LIMIT 50
