package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;

/**
 * A learner's work in a checkout: which exercises are started, and the moves between stub, own solution and reference.
 *
 * <p>The problem: one tree holds both the reference and the learner's work, and neither may ever get lost; a clone may be a
 * downloaded archive without git, and a learner may commit stubs. So before a file is changed for the first time, its
 * reference form is copied to {@code reference} in the {@link SavedGame}; before anything the learner wrote is replaced, the file is
 * copied to {@code saved}. Who commits stubs and clones elsewhere finds no saved game there: the reference then comes from the
 * repository's history.
 *
 * <p>In a student edition ({@link Edition}) there is no reference to keep: the file that it comes from holds the stubs alone, and a module on the shelf
 * keeps the learner's sources where they are.
 *
 * <p>Every move is computed for all files first and written then, so that an error leaves nothing half done.
 */
public final class Workspace {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path root;
    private final Path reference;
    private final Path shelf;
    private final Path saved;
    private final Journal journal;
    private final Optional<Edition> edition;

    /**
     * @param root the checkout
     */
    public Workspace(Path root) {
        this.root = root;
        Path game = SavedGame.of(root);
        this.reference = game.resolve("reference");
        this.shelf = game.resolve("shelf");
        this.saved = game.resolve("saved");
        this.journal = new Journal(root);
        this.edition = Edition.of(root);
    }

    /** The state of an exercise of a module. */
    public State state(ProjectModule module, ExerciseId exercise) {
        return state(module, module.markedFiles(), exercise);
    }

    /**
     * The state of an exercise of a module.
     *
     * @param files the module's marked files, read once for all its exercises
     */
    public State state(ProjectModule module, Map<Path, MarkedFile> files, ExerciseId exercise) {
        if (isShelved(module) && edition.isEmpty()) {
            return State.SHELVED;
        }
        EnumSet<State> states = EnumSet.noneOf(State.class);
        files.forEach((file, marked) -> {
            List<Region> regions = marked.regions(exercise);
            for (int i = 0; i < regions.size(); i++) {
                states.add(state(file, regions.get(i), i));
            }
        });
        // With several regions, one that the learner wrote makes the exercise his; one that is open makes it open.
        State written = Stream.of(State.YOURS, State.TO_DO, State.SOLVED)
                .filter(states::contains)
                .findFirst()
                .orElse(State.NOT_STARTED);
        if (isShelved(module)) {
            return written == State.YOURS ? State.SHELVED : State.NOT_STARTED;
        }
        return written;
    }

    private State state(Path file, Region region, int index) {
        if (region.isReference()) {
            return journal.isSolved(region.exercise()) ? State.SOLVED : State.NOT_STARTED;
        }
        Region original = reference(file).counterpart(region, index);
        return region.sameBody(original.stubbed()) ? State.TO_DO : State.YOURS;
    }

    /**
     * Puts stubs in place of the reference in exercises that are not started yet. In a student edition they stand there; the module's own
     * sources are compiled from then on.
     *
     * @param reset also in those that are; what the learner wrote is saved
     * @param force also in files with changes that are not committed
     * @return where the replaced work was saved, or null if there was none
     * @throws WorkbookError if everything is started already, or a change that is not committed would become the reference
     */
    public Path start(Course.Target target, boolean reset, boolean force) {
        boolean given = edition.isPresent() && !reset && areStubsToBeTaken(target);
        if (edition.isEmpty()) {
            refuseIfShelved(target.module());
        }
        Map<Path, MarkedFile> files = target.module().markedFiles();
        Map<Path, String> writes = new TreeMap<>();
        Map<Path, String> captures = new TreeMap<>();
        Set<ExerciseId> stubbed = new TreeSet<>();
        files.forEach((file, marked) -> {
            MarkedFile original = marked.isReference() ? marked : reference(file);
            Map<ExerciseId, Integer> seen = new HashMap<>();
            MarkedFile started = marked.map(region -> {
                int index = seen.merge(region.exercise(), 1, Integer::sum) - 1;
                boolean wanted = target.exercises().contains(region.exercise())
                        && (reset || region.isReference() && !(target.whole() && journal.isSolved(region.exercise())));
                if (!wanted) {
                    return region;
                }
                stubbed.add(region.exercise());
                return original.counterpart(region, index).stubbed();
            });
            if (!started.text().equals(marked.text())) {
                writes.put(file, started.text());
                if (marked.isReference()) {
                    captures.put(file, read(file));
                }
            }
        });
        if (given) {
            stubbed.addAll(target.exercises());
        } else {
            refuseIfNothing(writes, target, reset);
        }
        if (!force) {
            refuseUncommitted(captures.keySet());
        }
        Path rescued = reset ? save(target, writes.keySet()) : null;
        captures.forEach((file, text) -> write(reference.resolve(root.relativize(file)), text));
        writes.forEach(Workspace::write);
        edition.ifPresent(here -> here.setShelved(target.module().name(), false));
        journal.started(stubbed);
        return rescued;
    }

    /** Whether nothing of a target is written yet, or nothing of it was used: the stubs are there, and are to be looked at now. */
    private boolean areStubsToBeTaken(Course.Target target) {
        boolean untouched = target.exercises().stream().allMatch(id -> state(target.module(), id) == State.TO_DO);
        return !target.exercises().isEmpty() && (isShelved(target.module()) || untouched);
    }

    private void refuseIfNothing(Map<Path, String> writes, Course.Target target, boolean reset) {
        if (!writes.isEmpty()) {
            return;
        }
        String what = target.whole()
                ? target.module().id()
                : target.exercises().iterator().next().toString();
        if (target.exercises().isEmpty()) {
            throw new WorkbookError(what + " has no exercises", "`./tierup status` lists what there is.");
        }
        if (reset) {
            throw new WorkbookError("the stubs of " + what + " are in place already", "Nothing to do.");
        }
        throw new WorkbookError(
                what + " is started already",
                "`./tierup status " + target.module().id() + "` shows how far you are. To begin it again:\n"
                        + "`./tierup start " + what + " --reset` (your version is kept under " + shorten(saved) + ").");
    }

    private void refuseUncommitted(Set<Path> files) {
        List<String> changed = Git.uncommitted(root, files);
        if (!changed.isEmpty()) {
            throw new WorkbookError(
                    "there are changes that are not committed, and they would be taken for the reference:\n  "
                            + String.join("\n  ", changed),
                    "Commit them, or undo them with `git checkout`, or add --force.");
        }
    }

    /**
     * Puts the reference solution in place of a stub or of the learner's own. A file in which nothing else was started is what it was
     * before, byte for byte.
     *
     * @return where the replaced work was saved, or null if there was none
     * @throws WorkbookError if it is in place already
     */
    public Path solve(Course.Target target) {
        Edition.refuseIn(root, "there is no solution to put in place");
        refuseIfShelved(target.module());
        Map<Path, String> writes = new TreeMap<>();
        target.module().markedFiles().forEach((file, marked) -> {
            boolean open = marked.regions().stream()
                    .anyMatch(region ->
                            !region.isReference() && target.exercises().contains(region.exercise()));
            if (open) {
                MarkedFile original = reference(file);
                MarkedFile result = marked.solved(target.exercises(), original);
                writes.put(file, result == original ? originalText(file) : result.text());
            }
        });
        if (writes.isEmpty()) {
            throw new WorkbookError(
                    "the reference solution is in place already",
                    "Read it in the source, between the markers of the exercise.");
        }
        Path rescued = save(target, writes.keySet());
        Set<ExerciseId> solved = new TreeSet<>(target.exercises());
        solved.removeIf(id -> state(target.module(), id).isReference());
        writes.forEach(Workspace::write);
        journal.solved(solved);
        return rescued;
    }

    private String originalText(Path file) {
        return read(reference.resolve(root.relativize(file)));
    }

    /**
     * Puts a module's reference in place of the learner's work, which is kept on the shelf.
     *
     * @throws WorkbookError if nothing of the module is started, it is shelved already, or its reference is not there
     */
    public void shelve(ProjectModule module) {
        refuseIfShelved(module);
        if (edition.isPresent()) {
            refuseWithoutJar(module);
            edition.get().setShelved(module.name(), true);
            return;
        }
        Map<Path, MarkedFile> started = new TreeMap<>(module.markedFiles());
        started.values().removeIf(MarkedFile::isReference);
        if (started.isEmpty()) {
            throw new WorkbookError(
                    module.id() + " is not started: the reference is in place already", "Nothing to do.");
        }
        Map<Path, String> originals = new TreeMap<>();
        started.keySet().forEach(file -> {
            reference(file);
            originals.put(file, originalText(file));
        });
        started.keySet().forEach(file -> write(shelf.resolve(root.relativize(file)), read(file)));
        originals.forEach(Workspace::write);
    }

    private void refuseWithoutJar(ProjectModule module) {
        if (!Files.exists(edition.orElseThrow().jar(module.name()))) {
            throw new WorkbookError(
                    "the reference of " + module.id() + " is not in this edition, not even as classes",
                    "What is built on " + module.id() + " uses your version of it.");
        }
    }

    /**
     * Puts the learner's work back from the shelf.
     *
     * @param force even if the files were changed meanwhile; the changed ones are saved
     * @return where changed files were saved, or null if there were none
     * @throws WorkbookError if the module is not shelved, or files were changed meanwhile
     */
    public Path unshelve(ProjectModule module, boolean force) {
        if (!isShelved(module)) {
            throw new WorkbookError(module.id() + " is not shelved", "`./tierup status` shows what is.");
        }
        if (edition.isPresent()) {
            edition.get().setShelved(module.name(), false);
            return null;
        }
        Path shelved = shelf.resolve(module.name());
        List<Path> files = regularFiles(shelved).stream()
                .map(file -> root.resolve(shelf.relativize(file)))
                .toList();
        List<Path> changed = files.stream()
                .filter(file ->
                        Files.exists(file) && !read(file).equals(reference(file).text()))
                .toList();
        if (!changed.isEmpty() && !force) {
            throw new WorkbookError(
                    module.id() + " was changed while your version was on the shelf:\n  "
                            + String.join(
                                    "\n  ", changed.stream().map(this::shorten).toList()),
                    "`./tierup unshelve " + module.id() + " --force` puts yours back and keeps the other under "
                            + shorten(saved) + ".");
        }
        Path rescued = changed.isEmpty() ? null : copy(changed);
        files.forEach(file -> write(file, read(shelf.resolve(root.relativize(file)))));
        delete(shelved);
        return rescued;
    }

    /** Whether the learner's version of a module is on the shelf. */
    public boolean isShelved(ProjectModule module) {
        if (edition.isPresent()) {
            return edition.get().isShelved(module.name());
        }
        return Files.isDirectory(shelf.resolve(module.name()));
    }

    private void refuseIfShelved(ProjectModule module) {
        if (isShelved(module)) {
            throw new WorkbookError(
                    module.id() + " is on the shelf",
                    "`./tierup unshelve " + module.id() + "` puts your version back.");
        }
    }

    /**
     * The reference of a file, in a student edition its stubs: what was kept when it was started, the file itself while it is in the reference form, or the newest
     * committed version that was; this one is kept from then on.
     *
     * @throws WorkbookError if there is none
     */
    public MarkedFile reference(Path file) {
        Path kept = reference.resolve(root.relativize(file));
        if (Files.exists(kept)) {
            return MarkedFile.read(kept);
        }
        if (edition.isPresent()) {
            return stubs(edition.get().stubs(file));
        }
        MarkedFile itself = MarkedFile.read(file);
        if (itself.isReference()) {
            return itself;
        }
        String committed = Git.committed(root, file, text -> isReference(text, file))
                .orElseThrow(() -> new WorkbookError(
                        "the reference of " + shorten(file)
                                + " is lost: it was not started by ./tierup in this checkout, and git knows no version of it "
                                + "with the reference",
                        "In a shallow clone, `git fetch --unshallow` brings it. Or copy the file from a fresh clone to "
                                + shorten(kept) + "."));
        write(kept, committed);
        return MarkedFile.read(kept);
    }

    private MarkedFile stubs(Path file) {
        if (!Files.exists(file)) {
            throw new WorkbookError(
                    shorten(file) + " is missing: it says what was there when this edition was handed out",
                    "Copy it from the archive, or `git checkout " + shorten(file) + "`.");
        }
        return MarkedFile.read(file);
    }

    private static boolean isReference(String text, Path file) {
        try {
            return MarkedFile.isMarked(text)
                    && MarkedFile.parse(text, file.toString()).isReference();
        } catch (WorkbookError broken) {
            return false; // Somebody's work in between.
        }
    }

    /** Saves the files in which something that the learner wrote is about to be replaced. */
    private Path save(Course.Target target, Set<Path> files) {
        boolean own = target.exercises().stream().anyMatch(id -> state(target.module(), id) == State.YOURS);
        return own ? copy(files) : null;
    }

    private Path copy(Iterable<Path> files) {
        Path folder = saved.resolve(LocalDateTime.now().format(STAMP));
        for (int again = 2; Files.exists(folder); again++) {
            folder = saved.resolve(LocalDateTime.now().format(STAMP) + "-" + again);
        }
        for (Path file : files) {
            write(folder.resolve(root.relativize(file)), read(file));
        }
        return folder;
    }

    private String shorten(Path file) {
        return root.relativize(file).toString();
    }

    private static List<Path> regularFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
