package dev.veles.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The file system of the machine. */
final class RealDisk implements Disk {
    @Override
    public Entry look(Path path) throws OutputException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Entry(kind(found), found.size());
        } catch (NoSuchFileException missing) {
            return new Entry(Kind.MISSING, 0);
        } catch (IOException e) {
            throw OutputException.cannot("look at", path, e);
        }
    }

    @Override
    public byte[] read(Path file) throws OutputException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw OutputException.cannot("read", file, e);
        }
    }

    @Override
    public List<String> list(Path folder) throws OutputException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException e) {
            throw OutputException.cannot("list", folder, e);
        }
        Collections.sort(names);
        return names;
    }

    @Override
    public void createFolder(Path folder) throws OutputException {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw OutputException.cannot("create the folder", folder, e);
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws OutputException {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw OutputException.cannot("write", file, e);
        }
    }

    @Override
    public void force(Path path) throws OutputException {
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows and some network file systems cannot do it for folders, and need no telling.
            if (!folder) {
                throw OutputException.cannot("write", path, e);
            }
        }
    }

    @Override
    public void keep(Path file, Path copy) throws OutputException {
        try {
            Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException noLinks) {
            byte[] bytes = read(file);
            write(copy, bytes);
            force(copy);
        }
    }

    @Override
    public void move(Path from, Path to) throws OutputException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OutputException.cannot("write", to, e);
        }
    }

    @Override
    public void delete(Path path) throws OutputException {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw OutputException.cannot("remove", path, e);
        }
    }

    private static Kind kind(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (found.isDirectory()) {
            return Kind.FOLDER;
        }
        return found.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }
}
