package dev.veles.flux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The syntax that Flux knows; the oracle test holds some of these to the real {@code flux}. */
class EnvsubstTest {
    private static final Map<String, Variable> VARIABLES = Map.of(
            "NAME", new Variable.Known("path/to/File.tar.gz"),
            "EMPTY", new Variable.Known(""),
            "UMLAUT", new Variable.Known("äöü"),
            "SECRET", Variable.Open.UNKNOWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no variable at all|no variable at all",
                "$NAME and $|$NAME and $",
                "<${NAME}>|<path/to/File.tar.gz>",
                "<${EMPTY}>|<>",
                "$${NAME} $$NAME $$$$|${NAME} $NAME $$",
                "$$${NAME}|$path/to/File.tar.gz",
                "${#NAME} ${#UMLAUT}|19 6",
                "${NAME^} ${NAME^^}|Path/to/File.tar.gz PATH/TO/FILE.TAR.GZ",
                "${NAME,} ${NAME,,}|path/to/File.tar.gz path/to/file.tar.gz",
                "${NAME:8} ${NAME:8:4} ${NAME:-x}|File.tar.gz File path/to/File.tar.gz",
                "${NAME: -6} ${NAME:99}.|path/to/File.tar.gz .",
                "${NONE:=a b} ${NONE:-c} ${NONE=d} ${EMPTY:=e} ${NONE:+f}|a b c d e f",
                "${NONE:=${NAME}-x} ${NONE:=}.|path/to/File.tar.gz-x .",
                "${NONE:=${EMPTY:=y}z}|yz",
                "${NAME#*/} ${NAME##*/}|to/File.tar.gz File.tar.gz",
                "${NAME%.*} ${NAME%%.*} ${NAME%?z} ${NAME#[o-q]}|path/to/File.tar path/to/File path/to/File.tar. ath/to/File.tar.gz",
                "${NAME/t/T} ${NAME//t/T}|paTh/to/File.tar.gz paTh/To/File.Tar.gz",
                "${NAME//\\//-} ${NAME/to//}|path-to-File.tar.gz path//File.tar.gz",
                "${NAME/#path/x} ${NAME/%gz/zip} ${NAME/#to/x}|x/to/File.tar.gz path/to/File.tar.zip path/to/File.tar.gz",
            })
    void replacesAsFluxDoes(String text, String expected) {
        assertThat(Envsubst.evaluate(text, EnvsubstTest::variable))
                .isEqualTo(new Substituted.Text(expected == null ? "" : expected));
    }

    @ParameterizedTest
    @CsvSource({
        "${NONE}",
        "a ${NONE} b ${NAME}",
        "${SECRET}",
        "${SECRET:=x}",
        "${NONE:=${SECRET}}",
        "${#NONE}",
        "${NONE^^}",
        "${NAME/x/${SECRET}}"
    })
    void whatDependsOnAnUnknownVariableIsUnknown(String text) {
        assertThat(Envsubst.evaluate(text, EnvsubstTest::variable)).isEqualTo(new Substituted.Unknown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${}|\"\"${}\"\" names no variable",
                "${!NAME}|\"\"${!NAME}\"\" names no variable",
                "echo ${LIST[0]}|\"\"${LIST[0]}\"\" is no expression that Flux knows",
                "${NAME-x}|\"\"${NAME-x}\"\" is no expression that Flux knows",
                "${NAME|\"\"${NAME\"\" has no closing brace",
                "${NAME:=x|\"\"${NAME:=x\"\" has no closing brace",
                "${NAME/x}|\"\"${NAME/x}\"\" has no \"\"/\"\" behind its pattern",
            })
    void refusesWhatFluxRefuses(String text, String reason) {
        assertThat(Envsubst.evaluate(text, EnvsubstTest::variable))
                .isEqualTo(new Substituted.Refused(reason.replace("\"\"", "\"")));
    }

    private static Variable variable(String name) {
        return VARIABLES.getOrDefault(name, Variable.Open.UNSET);
    }
}
