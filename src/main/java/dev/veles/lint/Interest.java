package dev.veles.lint;

import dev.veles.manifest.ManifestSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one rule looks for. Rules are functions of their context: one that looked for some things alone, for all of them in
 * vain, and found nothing wrong, does so wherever these things are not. On most units of a repository most rules need
 * not run. May be used by several threads.
 */
final class Interest {
    /** Who met something so often meets it everywhere. */
    private static final int TRIES = 50;

    /** Empty until a unit had nothing of it. */
    private volatile Optional<Set<String>> known = Optional.empty();

    private final AtomicInteger meetings = new AtomicInteger();

    /**
     * False where the rule surely finds nothing.
     *
     * @param contents what is in the unit, as {@link ManifestSet#contents} has it
     */
    boolean mayFindIn(Set<String> contents) {
        Optional<Set<String>> wanted = known;
        if (wanted.isEmpty()) {
            return true;
        }
        for (String content : contents) {
            if (wanted.get().contains(content)) {
                return true;
            }
        }
        return false;
    }

    /** Watches the rule judge one unit; empty where nothing is to be learned. */
    Optional<Watch> watch() {
        return known.isPresent() || meetings.get() > TRIES ? Optional.empty() : Optional.of(new Watch());
    }

    /** Is told what the rule looks for. */
    final class Watch implements ManifestSet.Watcher {
        private final Set<String> missed = new HashSet<>();
        private boolean met;

        @Override
        public void missed(String what) {
            missed.add(what);
        }

        @Override
        public void met() {
            met = true;
        }

        /**
         * The rule is done.
         *
         * @param clean whether it found nothing wrong
         */
        void end(boolean clean) {
            if (met) {
                meetings.incrementAndGet();
            } else if (clean) {
                known = Optional.of(Set.copyOf(missed));
            }
        }
    }
}
