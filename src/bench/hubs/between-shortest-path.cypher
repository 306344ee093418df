MATCH (start:Node {id: $id}), (end:Node {id: $to})
MATCH path = allShortestPaths((start)-[*..8]-(end))
RETURN [node IN nodes(path) | node.id] AS ids, [link IN relationships(path) | type(link)] AS types
LIMIT 50
