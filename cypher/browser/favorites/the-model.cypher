// 图的模型 The model itself
CALL db.schema.visualization();
