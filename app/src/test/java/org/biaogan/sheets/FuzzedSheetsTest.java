package org.biaogan.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Refused;

/** A table is read or refused with a sentence; what is read is the same when it is read again. */
class FuzzedSheetsTest {

    @FuzzTest
    void aTableIsReadOrRefusedAndIsTheSameWhenWritten(byte[] bytes) throws IOException {
        Sheet sheet;
        try {
            sheet = SheetFile.read(new ByteArrayInputStream(bytes));
        } catch (Refused refused) {
            assertThat(refused.code()).startsWith("sheets.");
            return;
        }
        assertThat(sheet.rows())
                .allMatch(it -> it.cells().size() == sheet.headings().size() && it.number() > 1);
        assertThat(SheetFile.read(SheetFile.write(sheet)).rows())
                .extracting(Sheet.Row::cells)
                .isEqualTo(sheet.rows().stream().map(Sheet.Row::cells).toList());
    }

    @FuzzTest
    void aPlanInAnyLayoutIsReadOrRefusedAndIsTheSameWhenCarriedAlong(byte[] bytes)
            throws IOException {
        Grid grid;
        try {
            grid = Grid.of(SheetFile.bytes(new ByteArrayInputStream(bytes)));
        } catch (Refused refused) {
            assertThat(refused.code()).startsWith("sheets.");
            return;
        }
        assertThat(Grid.read(grid.text(), grid.ranges()).rows()).isEqualTo(grid.rows());
        Layout layout = Layout.of(grid, new HeadingWords(Map.of(), List.of()));
        assertThat(layout.rows())
                .allMatch(it -> it.cells().size() == layout.columns().size() && it.number() > 1);
    }
}
