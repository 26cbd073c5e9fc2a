// 朔州的邻域 A city's neighbourhood
// Its ties lead straight to the partners; agreements, sources and what offices note beside them are left out.
MATCH path = (city:City {id: 'cn/shanxi/shuozhou'})-[]-(near)
WHERE near:Named OR near:Alliance OR near:Office
RETURN path;
