package org.biaogan.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biaogan.reading.FileTexts;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the model itself. */
@CampaignTest
class VectorWorkTest {

    private final VectorWork work;
    private final VectorRepository vectors;
    private final KeyPointProposals proposals;
    private final FileTexts texts;
    private final SchemeLibrary schemes;
    private final Pieces pieces;
    private final JdbcClient sql;

    VectorWorkTest(
            VectorWork work,
            VectorRepository vectors,
            KeyPointProposals proposals,
            FileTexts texts,
            SchemeLibrary schemes,
            Pieces pieces,
            JdbcClient sql) {
        this.work = work;
        this.vectors = vectors;
        this.proposals = proposals;
        this.texts = texts;
        this.schemes = schemes;
        this.pieces = pieces;
        this.sql = sql;
    }

    @Test
    void whatAFileMeansIsToldOnceProposesAKeyPointAndGoesWithItsBytes() {
        String sha256 = pieces.store("导师们交出的教案 " + System.nanoTime(), "谈话.txt");
        texts.ask(sha256, "学院领导与新进教师谈品行操守.txt");
        sql.sql(
                        """
                        update reading_file set state = 'UNREADABLE', reason = 'BROKEN', ended_at = asked_at
                        where sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .update();
        vectors.renew(sha256);

        assertThat(work.tellOne()).isTrue();
        assertThat(work.tellOne()).isFalse();
        assertThat(vectors.ofFiles(List.of(sha256))).containsKey(sha256);
        Scheme scheme = schemes.findNewest("benchmark-department").orElseThrow();
        var byMeaning = new Piece("DSC0001", "", sha256);
        assertThat(proposals.list(scheme, byMeaning, List.of()))
                .extracting(it -> it.keyPoint().code())
                .contains("3.2");

        texts.forget(List.of(sha256));
        assertThat(vectors.ofFiles(List.of(sha256))).isEmpty();
        assertThat(proposals.list(scheme, byMeaning, List.of())).isEmpty();
    }
}
