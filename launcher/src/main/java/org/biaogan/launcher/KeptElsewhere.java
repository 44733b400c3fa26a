package org.biaogan.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a copy of a home holds only half: files that lie in a bucket are not in it, and sealed ones
 * are of no use without their key. Sentences for who takes or restores a backup.
 */
final class KeptElsewhere {

    /** An older product knew no other place. */
    private static final String KNOWS_PLACES =
            """
            select exists (
                select from information_schema.columns
                where table_name = 'files_blob' and column_name = 'sealed_by')
            """;

    private static final String ELSEWHERE =
            """
            select blob.shelf, blob.sealed_by, count(*), sum(blob.size)
            from files_blob blob
            where (blob.shelf <> 'DISK' or blob.sealed_by is not null)
              and not exists (
                  select from files_destroyed destroyed where destroyed.sha256 = blob.sha256)
            group by blob.shelf, blob.sealed_by
            order by blob.shelf, blob.sealed_by
            """;

    private KeptElsewhere() {}

    static List<String> sentences(Connection connection) throws SQLException {
        var sentences = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            try (var known = statement.executeQuery(KNOWS_PLACES)) {
                if (!known.next() || !known.getBoolean(1)) {
                    return sentences;
                }
            }
            try (var rows = statement.executeQuery(ELSEWHERE)) {
                while (rows.next()) {
                    if (rows.getString(1).equals("S3")) {
                        sentences.add(inBucket(rows.getLong(3), rows.getLong(4)));
                    }
                    if (rows.getString(2) != null) {
                        sentences.add(sealed(rows.getLong(3), rows.getString(2)));
                    }
                }
            }
        }
        return sentences;
    }

    private static String inBucket(long files, long bytes) {
        return "%,d files, %,d bytes, lie in the S3 store and are NOT in this backup: keep copies of the bucket by its own means (replication, or a copy of it taken after this backup)."
                        .formatted(files, bytes)
                + " / 有 %,d 份文件（%,d 字节）存放在 S3 存储中，不在本备份内：请用存储自身的办法（复制，或在本次备份之后另行拷贝存储桶）保留副本。"
                        .formatted(files, bytes);
    }

    private static String sealed(long files, String key) {
        return "%,d files are sealed with key %s, which no backup holds: keep the key file apart from it."
                        .formatted(files, key)
                + " / 有 %,d 份文件用密钥 %s 加密，备份中没有密钥：请另行保管密钥文件。".formatted(files, key);
    }
}
