// 朔州的邻域 A city's neighbourhood
MATCH path = (city:City {id: 'cn/shanxi/shuozhou'})-[]-(near)
WHERE NOT near:Source
RETURN path;
