/** Offices that tests of sharing register beside those of the sample, and people of them. */
import { expect } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { mutate } from '../support/mutations.js';
import { admin } from '../support/offices.js';
import type { Service } from '../support/service.js';

const source = { title: '试验用卷宗', confidence: 'HYPOTHETICAL' };

/** The province that has a framework with Shanxi, and a city of it that has an agreement with a city of Shanxi. */
export const allyProvince: Identity = { actor: '沈岚', office: 'cn/zhejiang/fao', role: 'PROVINCE_OFFICER' };
export const allyCity: Identity = { actor: '胡海', office: 'cn/zhejiang/zhoushan/fao', role: 'CITY_OFFICER' };
/** A city of Shanxi, which belongs to the agreement of the eleven cities. */
export const linfen: Identity = { actor: '高平', office: 'cn/shanxi/linfen/fao', role: 'CITY_OFFICER' };
/** A department beside the office of 晋城. */
export const department: Identity = {
  actor: '秦文',
  office: 'cn/shanxi/jincheng/culture',
  role: 'CITY_OFFICER',
};
/** A body outside the government that works for 晋城. */
export const outsider: Identity = { actor: '魏评', office: 'cn/shanxi/jincheng/review', role: 'ANALYST' };

const offices = [
  { id: allyProvince.office, kind: 'PROVINCE', serves: 'cn/zhejiang' },
  { id: allyCity.office, kind: 'CITY', serves: 'cn/zhejiang/zhoushan', subordinateTo: 'cn/zhejiang/fao' },
  { id: linfen.office, kind: 'CITY', serves: 'cn/shanxi/linfen', subordinateTo: 'cn/shanxi/fao' },
  { id: department.office, kind: 'DEPARTMENT', serves: 'cn/shanxi/jincheng' },
  { id: outsider.office, kind: 'OUTSIDE', serves: 'cn/shanxi/jincheng' },
];

/** Registers them. */
export async function registerOffices(service: Service): Promise<void> {
  for (const office of offices) {
    const input = { ...office, nameZh: `试办${office.id}`, nameEn: `Office ${office.id}`, source };
    expect((await mutate(service, 'registerOffice', input, admin)).message).toBeUndefined();
  }
}
