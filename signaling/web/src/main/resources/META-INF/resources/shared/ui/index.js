/** Every component, for a page that wants them all. */
import './button/button.js';
import './dialog/dialog.js';
import './icon/icon.js';
import './network/network.js';
import './plethysmogram/plethysmogram.js';
import './reading/reading.js';
import './status/status.js';
import './tile/tile.js';
