package dev.veles.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @CsvSource({
        "postgres://a:b@host/db, b, postgres://a:****@host/db",
        "redis://:b@host, b, redis://:****@host",
        "x https://a:b:c@host y, b:c, x https://a:****@host y",
        "http://plain http://a:b@c http://d:e@f, b, http://plain http://a:****@c http://d:****@f",
        "amqp://a:b@c@host, b@c, amqp://a:****@host"
    })
    void passwordsAreFoundAndHidden(String text, String password, String masked) {
        assertThat(Passwords.in(text)).contains(password);
        assertThat(Passwords.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a:b@c",
                "https://host:8080/a@b",
                "https://user@host:80/",
                "https://host/x?a:b@c",
                "http://a:@host",
                "://"
            })
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Passwords.in(text)).isEmpty();
        assertThat(Passwords.masked(text)).isEqualTo(text);
    }
}
