package org.biaogan.files;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BlobRepository {

    private final JdbcClient sql;

    BlobRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(StoredFile file, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into files_blob (sha256, size, media_type, stored_at)
                        values (:sha256, :size, :mediaType, :at)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("mediaType", file.mediaType())
                .param("at", at)
                .update();
    }

    Optional<StoredFile> find(String sha256) {
        return sql.sql("select sha256, size, media_type from files_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Rows.of(StoredFile.class))
                .optional();
    }
}
