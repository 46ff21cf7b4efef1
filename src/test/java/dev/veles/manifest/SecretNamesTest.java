package dev.veles.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "DB_PASSWORD",
                "dbPassword",
                "dbpassword",
                "REDIS_PASS",
                "api-key",
                "apiKey",
                "TOKEN_V2",
                "clientSecret",
                "SECRET_KEY_BASE",
                "PASSWORD2",
                "tls.key",
                ".dockerconfigjson",
                "admin.passwordHash"
            })
    void theLastWordMakesASecret(String name) {
        assertThat(SecretNames.looksSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "username",
                "TOKEN_URL",
                "PASSWORD_FILE",
                "ACCESS_KEY_ID",
                "publicKey",
                "AUTH_DOMAIN",
                "keyboard",
                "secretName",
                "passwordLength",
                "2",
                "monkey",
                "COOKIE_SECURE"
            })
    void otherNamesDoNot(String name) {
        assertThat(SecretNames.looksSecret(name)).isFalse();
    }

    @Test
    void wordsEndAtHumpsAndSigns() {
        assertThat(SecretNames.words("someName_of-THE.thing2")).containsExactly("some", "name", "of", "the", "thing2");
    }
}
