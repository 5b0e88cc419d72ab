package tierup.workbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The test sources that a module shares with others, as its {@code pom.xml} adds them. */
final class SharedSources {
    private static final Pattern SOURCE = Pattern.compile("<source>([^<]+)</source>");
    private static final String ROOT = "${maven.multiModuleProjectDirectory}";

    private SharedSources() {}

    /** The folders, of this module or of others. */
    static List<Path> of(Path module) throws IOException {
        Path pom = module.resolve("pom.xml");
        List<Path> folders = new ArrayList<>();
        if (Files.exists(pom)) {
            Matcher matcher = SOURCE.matcher(Files.readString(pom));
            while (matcher.find()) {
                String path = matcher.group(1).strip().replace(ROOT, "..");
                folders.add(module.resolve(path).normalize());
            }
        }
        return folders;
    }
}
