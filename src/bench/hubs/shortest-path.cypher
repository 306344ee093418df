MATCH (start:Node {id: $id}), (end:KIND)
WHERE start <> end
MATCH path = shortestPath((start)-[*..8]-(end))
RETURN [node IN nodes(path) | node.id] AS ids, [link IN relationships(path) | type(link)] AS types
ORDER BY length(path)
LIMIT 50
