package dev.veles.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The real file system, until one step at which it fails, or at which everything ends. */
final class FaultyDisk implements Disk {
    /** What happens at the step. */
    enum Fault {
        /** Nothing, whatever the step. */
        NONE,
        /** The step is not done, and says so. A write leaves half a file. */
        FAIL,
        /** The step is done, and says that it was not. */
        FAIL_AFTER,
        /** This step and all after it fail. */
        FAIL_FOR_GOOD,
        /** The process ends. A write leaves half a file. */
        KILL,
        /**
         * The same, and what nobody has waited for until it is on the disk is lost: half of the content of each file, and
         * of all names the one that was given, changed or removed first.
         */
        POWER_CUT
    }

    /** Ends the process: nothing may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Disk real = new RealDisk();
    private final Fault fault;
    private final int at;
    private final Runnable beforeEach;
    private final Set<Path> unforced = new HashSet<>();
    private final List<NameChange> unforcedNames = new ArrayList<>();
    private int steps;
    private boolean dead;

    FaultyDisk(Fault fault, int at) {
        this(fault, at, () -> {});
    }

    FaultyDisk(Fault fault, int at, Runnable beforeEach) {
        this.fault = fault;
        this.at = at;
        this.beforeEach = beforeEach;
    }

    /** How many steps were taken. */
    int steps() {
        return steps;
    }

    @Override
    public Entry look(Path path) throws OutputException {
        return step(path, () -> real.look(path));
    }

    @Override
    public byte[] read(Path file) throws OutputException {
        return step(file, () -> real.read(file));
    }

    @Override
    public List<String> list(Path folder) throws OutputException {
        return step(folder, () -> real.list(folder));
    }

    @Override
    public void createFolder(Path folder) throws OutputException {
        step(folder, () -> {
            real.createFolder(folder);
            return folder;
        });
    }

    @Override
    public void write(Path file, byte[] bytes) throws OutputException {
        if (steps + 1 == at && fault != Fault.NONE && fault != Fault.FAIL_AFTER) {
            real.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
        step(file, () -> {
            real.write(file, bytes);
            return unforced.add(file);
        });
    }

    @Override
    public void force(Path path) throws OutputException {
        // Waiting for the disk itself would make these tests slow, and prove nothing.
        step(path, () -> {
            unforcedNames.removeIf(change -> path.equals(change.name().getParent()));
            return unforced.remove(path);
        });
    }

    @Override
    public void keep(Path file, Path copy) throws OutputException {
        step(file, () -> {
            unforcedNames.add(new NameChange(copy, Optional.empty(), Optional.empty()));
            real.keep(file, copy);
            return copy;
        });
    }

    @Override
    public void move(Path from, Path to) throws OutputException {
        step(to, () -> {
            unforcedNames.add(new NameChange(to, bytes(to), Optional.of(from)));
            real.move(from, to);
            return unforced.remove(from) && unforced.add(to);
        });
    }

    @Override
    public void delete(Path path) throws OutputException {
        step(path, () -> {
            unforcedNames.add(new NameChange(path, bytes(path), Optional.of(path)));
            real.delete(path);
            return unforced.remove(path);
        });
    }

    private interface Step<T> {
        T run() throws OutputException;
    }

    private <T> T step(Path path, Step<T> step) throws OutputException {
        if (dead) {
            throw new Killed();
        }
        beforeEach.run();
        steps++;
        if (steps == at || (fault == Fault.FAIL_FOR_GOOD && steps > at)) {
            strike(path, step);
        }
        return step.run();
    }

    private void strike(Path path, Step<?> step) throws OutputException {
        switch (fault) {
            case NONE -> {}
            case FAIL, FAIL_FOR_GOOD -> throw failure(path);
            case FAIL_AFTER -> {
                step.run();
                throw failure(path);
            }
            case KILL, POWER_CUT -> {
                dead = true;
                if (fault == Fault.POWER_CUT) {
                    unforced.forEach(FaultyDisk::halve);
                    unforcedNames.stream()
                            .filter(change -> Files.exists(change.name().getParent()))
                            .limit(1)
                            .forEach(FaultyDisk::lose);
                }
                throw new Killed();
            }
        }
    }

    private static OutputException failure(Path path) {
        return OutputException.cannot("write", path, new IOException("No space left on device"));
    }

    /**
     * A name that means another file than before, or none.
     *
     * @param name the name
     * @param before what the file held that it meant, nothing if it meant none or a folder
     * @param from where the file was that it means now; the name itself where that is removed, nothing where it is new
     */
    private record NameChange(Path name, Optional<byte[]> before, Optional<Path> from) {
        boolean isMove() {
            return from.isPresent() && !from.get().equals(name);
        }
    }

    private static Optional<byte[]> bytes(Path path) {
        try {
            return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lose(NameChange change) {
        try {
            if (change.isMove()) {
                Files.move(change.name(), change.from().orElseThrow());
            } else if (change.from().isEmpty()) {
                Files.deleteIfExists(change.name());
            }
            if (change.before().isPresent()) {
                writeAnew(change.name(), change.before().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void halve(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            writeAnew(file, Arrays.copyOf(bytes, bytes.length / 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not over what is there, for which some file systems wait until it is on the disk. */
    private static void writeAnew(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }
}
