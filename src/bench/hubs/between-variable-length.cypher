MATCH path = (start:Node {id: $id})-[:HAS_PLAN|HAS_PRIORITY|DELIVERED_BY|MEASURED_BY|ALIGNS_TO|OWNED_BY|THREATENS*1..4]-(end:Node {id: $to})
RETURN [node IN nodes(path) | node.id] AS ids, [link IN relationships(path) | type(link)] AS types
ORDER BY length(path)
LIMIT 50
