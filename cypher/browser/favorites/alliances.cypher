// 国内协作机制及其成员 Alliances of Chinese offices and their members
MATCH path = (:Place)-[:MEMBER_OF]->(:Alliance)
RETURN path;
