/** People of offices that tests sign in as, and their offices in the graph. */
import type { Identity } from '../../src/access/identity.js';

/** An officer of 朔州. */
export const cityOfficer: Identity = {
  actor: '王芳',
  office: 'cn/shanxi/shuozhou/fao',
  role: 'CITY_OFFICER',
};

/** An officer of Shanxi. */
export const provinceOfficer: Identity = { actor: '李强', office: 'cn/shanxi/fao', role: 'PROVINCE_OFFICER' };

/** An officer of another city of Shanxi. */
export const otherCityOfficer: Identity = {
  actor: '赵敏',
  office: 'cn/shanxi/jincheng/fao',
  role: 'CITY_OFFICER',
};

/** An officer of another province. */
export const otherProvinceOfficer: Identity = {
  actor: '陈晨',
  office: 'cn/hunan/fao',
  role: 'PROVINCE_OFFICER',
};

/** An officer of the culture department of 朔州, once {@link departmentOffice} is registered. */
export const departmentOfficer: Identity = {
  actor: '孙平',
  office: 'cn/shanxi/shuozhou/culture',
  role: 'CITY_OFFICER',
};

/** What `registerOffice` takes for that department. */
export const departmentOffice = {
  id: departmentOfficer.office,
  kind: 'DEPARTMENT',
  field: 'CULTURE',
  nameZh: '朔州市文化和旅游局',
  nameEn: 'Culture and Tourism Bureau of Shuozhou',
  serves: 'cn/shanxi/shuozhou',
  source: { title: '卷宗', confidence: 'DOCUMENTED' },
};

/** Somebody of the government of 朔州, who decides what is proposed and keeps no records. */
export const governmentOfficer: Identity = {
  actor: '孙涛',
  office: 'cn/shanxi/shuozhou/government',
  role: 'CITY_OFFICER',
};

/** Somebody of the national friendship association. */
export const associationOfficer: Identity = {
  actor: '吴昊',
  office: 'cn/friendship-association',
  role: 'PROVINCE_OFFICER',
};

export const analyst: Identity = { actor: '周宁', office: 'cn/shanxi/shuozhou/fao', role: 'ANALYST' };

export const admin: Identity = { actor: '管理员', office: 'cn/shanxi/fao', role: 'ADMIN' };
