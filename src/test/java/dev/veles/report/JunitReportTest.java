package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.lint.LintResult;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitReportTest {
    @Test
    void hasASuiteForEachFile() throws Exception {
        String report = JunitReport.render(SampleResults.mixed());
        Golden.check("report/mixed.xml", report);
        Document document = parse(report);
        assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(5);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(2);
        assertThat(document.getDocumentElement().getAttribute("tests")).isEqualTo("6");
    }

    @Test
    void aCleanRunPasses() throws Exception {
        String report = JunitReport.render(SampleResults.clean());
        Golden.check("report/clean.xml", report);
        assertThat(parse(report).getElementsByTagName("testcase").getLength()).isEqualTo(1);
    }

    @Test
    void neverShowsASecret() {
        assertThat(JunitReport.render(SampleResults.secrets())).contains("****").doesNotContain("hunter22");
    }

    @Test
    void noTwoCasesHaveOneName() throws Exception {
        SourceText source = new SourceText("a.yaml", "a: 1\nb: 2\n");
        Finding first = Finding.error("a-rule", "the same", "", "", Location.point(source, 1, 1));
        Finding second = Finding.error("a-rule", "the same", "", "", Location.point(source, 2, 1));
        String report = JunitReport.render(LintResult.of(List.of(first, second)));
        NodeList cases = parse(report).getElementsByTagName("testcase");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            names.add(((Element) cases.item(i)).getAttribute("name"));
        }
        assertThat(names).containsExactly("a-rule: the same", "a-rule: the same (2)");
    }

    @Property(tries = 300)
    void whateverStandsInATextItIsXml(
            @ForAll @Chars({'<', '&', '"', ']', '>', '\ufffe', '\u0000', '\ud800', '\u001b', 'a'}) String text)
            throws Exception {
        SourceText source = new SourceText(text, "a: " + text);
        Finding finding = Finding.error("a-rule", text, text, text, Location.point(source, 1, 1));
        Document document = parse(JunitReport.render(LintResult.of(List.of(finding))));
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
