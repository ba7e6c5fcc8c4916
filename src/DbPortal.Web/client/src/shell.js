// What every page has: preferences, menus, splitters, shortcuts. Works by delegation on the document, so it survives whatever the pages render.
import {installMenus, openMenu} from "./menus.js";
import {installPreferences} from "./preferences.js";
import {installShortcuts} from "./shortcuts.js";
import {installReconnect} from "./reconnect.js";
import {installSplitters} from "./splitters.js";
import {installTree} from "./tree.js";

import {installCopying} from "./clipboard.js";

export {closeDialog, openDialog} from "./dialogs.js";
export {download} from "./download.js";
export {copyText} from "./clipboard.js";
export {openMenu};

installPreferences();
installMenus();
installSplitters();
installShortcuts();
installTree();
installCopying();
installReconnect();
