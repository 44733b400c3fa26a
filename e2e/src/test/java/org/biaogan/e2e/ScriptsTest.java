package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands in bin, as a newcomer meets them. */
class ScriptsTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+(/links/\\S+)");

    @TempDir private Path folder;

    static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Commands.ROOT.resolve("bin"))) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !it.equals("lib.sh"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptSaysWhatItDoes(String name) throws Exception {
        String doc =
                Files.readAllLines(Commands.ROOT.resolve("bin").resolve(name)).stream()
                        .filter(it -> it.startsWith("# DOC: "))
                        .findFirst()
                        .orElseThrow()
                        .substring(7);
        assertThat(Commands.script(name, "--help").well()).contains(doc);
        assertThat(Commands.script("help").well()).contains("bin/" + name, doc);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void anOptionThatIsNotKnownIsRefused(String name) throws Exception {
        if (name.equals("test")) {
            return;
        }
        Commands.Ended ended = Commands.script(name, "--nonsense");
        assertThat(ended.exit()).as(ended.words()).isEqualTo(2);
        assertThat(ended.words()).contains("Unknown option --nonsense");
    }

    @Test
    void whoForgetsTheFolderOrThePackIsToldHowItIsUsed() throws Exception {
        for (String name : List.of("backup", "restore", "verify", "migration")) {
            Commands.Ended ended = Commands.script(name);
            assertThat(ended.exit()).as(name).isEqualTo(2);
            assertThat(ended.words()).contains("bin/" + name);
        }
    }

    @Test
    void aHomeThatIsNotThereIsSaidInASentence() throws Exception {
        for (String name : List.of("doctor", "backup")) {
            Object[] arguments =
                    name.equals("backup")
                            ? new Object[] {folder.resolve("copy"), "--home", folder.resolve("no")}
                            : new Object[] {"--home", folder.resolve("no")};
            Commands.Ended ended = Commands.script(name, arguments);
            assertThat(ended.exit()).as(ended.words()).isEqualTo(2);
            assertThat(ended.words()).contains("There is no database in " + folder.resolve("no"));
        }
    }

    @Test
    void aHomeIsTheSameFolderForEveryScriptWhereverItIsNamed() throws Exception {
        String home = "cd %s; . %s/bin/lib.sh; read_options --home here; echo $HOME_FOLDER";
        assertThat(bash(home.formatted(folder, Commands.ROOT)).well().strip())
                .isEqualTo(folder.resolve("here").toString());
    }

    @Test
    void withoutAJdkOneSentenceSaysHowToGetOne() throws Exception {
        Commands.Ended ended =
                bash(". %s/bin/lib.sh; is_jdk() { return 1; }; use_jdk".formatted(Commands.ROOT));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.words().lines()).hasSize(1);
        assertThat(ended.words()).contains("JDK 25 is needed", "JAVA_HOME", "需要 JDK 25");
    }

    @Test
    void anEmptyHomePrintsOneLinkThatMakesTheFirstAdministrator() throws Exception {
        Path home = folder.resolve("home");
        try (Product product = Product.byScript(home, "--empty");
                Visitor visitor = Visitor.at(product)) {
            Matcher link = LINK.matcher(product.said());
            assertThat(link.find()).as(product.said()).isTrue();
            visitor.get(link.group(1));
            var said =
                    Map.of(
                            "signInName", "first",
                            "name", "管理员",
                            "password", "a-long-pass-word",
                            "again", "a-long-pass-word");
            assertThat(visitor.post(link.group(1), said).statusCode()).isEqualTo(302);
            visitor.signIn("first", "a-long-pass-word");
            assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
            assertThat(visitor.get(link.group(1)).statusCode()).isEqualTo(404);
        }
        try (Product product = Product.byScript(home, "--empty")) {
            assertThat(product.said()).doesNotContain("/links/");
        }
        assertThat(Commands.script("doctor", "--home", home).well()).contains("Nothing is wrong");
    }

    private Commands.Ended bash(String words) throws IOException, InterruptedException {
        return Commands.run(folder, "bash", "-c", words);
    }
}
