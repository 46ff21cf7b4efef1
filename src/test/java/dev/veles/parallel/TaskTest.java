package dev.veles.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TaskTest {
    @Test
    void worksWhenItIsFirstAskedAndNeverAgain() {
        AtomicInteger times = new AtomicInteger();
        Task<Integer> task = new Task<>(times::incrementAndGet);

        assertThat(times).hasValue(0);
        assertThat(task.get()).isEqualTo(1);
        assertThat(task.get()).isEqualTo(1);
        assertThat(task.result()).isEqualTo(1);
    }

    @Test
    void throwsWhatTheWorkThrew() {
        Task<Integer> task = new Task<>(() -> {
            throw new IllegalArgumentException("no");
        });

        assertThatThrownBy(task::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThatThrownBy(task::get).isInstanceOf(IllegalArgumentException.class);
    }
}
