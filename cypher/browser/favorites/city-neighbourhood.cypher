// 朔州的邻域 A city's neighbourhood
// Its ties lead straight to the partners; the agreements themselves and the sources are left out.
MATCH path = (city:City {id: 'cn/shanxi/shuozhou'})-[]-(near)
WHERE NOT near:Source AND NOT near:Agreement
RETURN path;
