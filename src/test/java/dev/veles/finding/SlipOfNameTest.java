package dev.veles.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipOfNameTest {
    @ParameterizedTest
    @CsvSource({
        "shop-setings, shop-settings",
        "shop-settigns, shop-settings",
        "shop-settxngs, shop-settings",
        "shop-setting, shop-settings",
        "app-config, apps-config",
        "my-app, myapp",
        "my.app, my-app",
        "Shop-Setings, shop-settings"
    })
    void aSlipIsOneWordWithALetterWrongOrAnotherSeparator(String written, String meant) {
        assertThat(SlipOfName.of(written, List.of("other", meant))).contains(meant);
        assertThat(SlipOfName.of(meant, List.of("other", written))).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "db-1, db-2",
        "worker1, worker2",
        "pg-ro, pg-rw",
        "pg-r, pg-rw",
        "web-secret, db-secret",
        "rest-config, test-config",
        "prod-config, prom-config",
        "config-app, app-config",
        "app-config, app-config-tls",
        "same, same"
    })
    void namesThatDifferOnPurposeAreNone(String written, String known) {
        assertThat(SlipOfName.of(written, List.of(known))).isEmpty();
    }
}
