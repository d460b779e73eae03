// Before anything is drawn: the theme that this browser was given in the program.
document.documentElement.dataset.theme = /(?:^|; )iso\.theme=(auto|light|dark)/.exec(document.cookie)?.[1] ?? 'auto';
