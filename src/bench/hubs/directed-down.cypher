MATCH path = (start:Node {id: $id}) (()<-[:ALIGNS_TO|OWNED_BY]-()){0,1} (()-[:HAS_PRIORITY|DELIVERED_BY|MEASURED_BY]->()){0,3} (end:KIND)
RETURN [node IN nodes(path) | node.id] AS ids, [link IN relationships(path) | type(link)] AS types
ORDER BY length(path)
LIMIT 50
