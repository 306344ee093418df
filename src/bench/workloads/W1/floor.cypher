MATCH (p:Plan {id: $id})
RETURN [p.id, p.title, p.edition] AS value
