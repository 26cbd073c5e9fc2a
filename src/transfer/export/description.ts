/** What a file says about itself, for a reader who finds it without the service. */
import { bothLanguages } from '../../refusal.js';

/** One sentence on content and provenance; the licences themselves are told by the sources. */
export const description = bothLanguages({
  zh: '国际友好城市关系图。每条事实的出处见其来源（Source），使用时请注明来源并遵守其许可',
  en: 'Graph of sister-city ties. Every fact names its sources; name them when you use it, and keep to their licences',
});
